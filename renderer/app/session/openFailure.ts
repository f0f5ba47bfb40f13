import { text } from '@shared/messages';

/** Why the app could not open its data, in words for the clerk and for the administrator. */
export interface OpenFailure {
  sentence: string;
  /** Name and message of the error; holds no personal data. */
  technical: string;
}

const sentences: Record<string, string> = {
  WrongKeyError: text.app.failed.wrongKey,
  NewerDataError: text.app.failed.newerData,
  damaged: text.app.failed.damagedVault,
};

/** Chooses the sentence for an error of start-up; unknown errors get the general one. */
export function openFailure(error: unknown): OpenFailure {
  if (!(error instanceof Error)) return { sentence: text.app.failed.unknown, technical: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return {
    sentence: sentences[error.name] ?? sentences[code] ?? text.app.failed.unknown,
    technical: `${error.name}: ${error.message}`,
  };
}
