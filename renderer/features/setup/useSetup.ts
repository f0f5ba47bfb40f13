import type { FormInstance } from 'antd';
import { useState } from 'react';
import { text } from '@shared/messages';
import type { Profile } from '@/data/office';
import { host } from '@/platform';
import { countySentence } from './countySentence';
import type { SetupStep, SetupValues } from './values';

interface Actions {
  needsKey: boolean;
  createVault: (passphrase: string | undefined) => Promise<void>;
  finish: (profile: Profile) => Promise<void>;
}

interface Setup {
  step: SetupStep;
  steps: SetupStep[];
  busy: boolean;
  problem: string | undefined;
  /** The county account, once the county accepted it. */
  account: string | undefined;
  canGoBack: boolean;
  values: () => SetupValues;
  next: () => Promise<void>;
  later: () => Promise<void>;
  back: () => void;
}

/** The way through the wizard; a step is left only when what it does has succeeded. */
export function useSetup(actions: Actions, form: FormInstance<SetupValues>): Setup {
  const [step, setStep] = useState<SetupStep>('office');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [account, setAccount] = useState<string>();
  // Fixed at the first render: making the key must not change the row of steps.
  const [steps] = useState<SetupStep[]>(
    actions.needsKey ? ['office', 'passphrase', 'county', 'done'] : ['office', 'county', 'done'],
  );

  const values = (): SetupValues => form.getFieldsValue(true) as SetupValues;
  const following = (): SetupStep => steps[steps.indexOf(step) + 1] ?? 'done';
  // The key cannot be made twice, so there is no way back behind it.
  const canGoBack = step === 'passphrase' || (step === 'done' && !account);

  async function connect(): Promise<void> {
    const { countyUrl, account: user, password } = values();
    const given = [user, password].filter(Boolean).length;
    if (given === 0) {
      await keepUrl();
      return;
    }
    if (given < 2 || !countyUrl) throw new Error('incomplete');
    const session = await host.county.signIn({
      url: countyUrl.trim(),
      user: (user ?? '').trim(),
      password: password ?? '',
    });
    setAccount(session.user);
    form.setFieldValue('password', undefined);
  }

  async function keepUrl(): Promise<void> {
    const url = values().countyUrl?.trim();
    if (url) await host.county.setUrl(url);
  }

  async function leave(): Promise<void> {
    const current = values();
    if (step === 'passphrase') {
      await actions.createVault(current.passphrase || undefined);
      form.setFieldsValue({ passphrase: undefined, passphraseAgain: undefined });
    }
    if (step === 'county') await connect();
    if (step === 'done') {
      await actions.finish({
        communityCode: current.place === 'above' ? '' : (current.communityCode ?? '').trim(),
        communityName: (current.communityName ?? '').trim(),
        userName: (current.userName ?? '').trim(),
      });
      return;
    }
    setStep(following());
  }

  async function guarded(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      const incomplete = error instanceof Error && error.message === 'incomplete';
      setProblem(incomplete ? text.setup.fillAll : countySentence(error));
    } finally {
      setBusy(false);
    }
  }

  return {
    step,
    steps,
    busy,
    problem,
    account,
    canGoBack,
    values,
    next: () => guarded(leave),
    later: () =>
      guarded(async () => {
        // An address that does not even parse must not keep anybody from starting.
        await keepUrl().catch(() => undefined);
        setStep('done');
      }),
    back: () => {
      setProblem(undefined);
      setStep(steps[steps.indexOf(step) - 1] ?? 'office');
    },
  };
}
