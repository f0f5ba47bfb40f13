import type { MemberStep } from '@shared/domain/member/steps/type';

/** The key under which a step's form is kept while it is being filled in; `draftPath` of the home page leads back. */
export const stepDraftKey = (memberId: string, { code }: Pick<MemberStep, 'code'>): string =>
  `step:${memberId}:${code}`;
