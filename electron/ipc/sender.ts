import { isOurs } from '../security/origin';

/** What is looked at of the frame that calls; Electron's WebFrameMain has it. */
export interface CallingFrame {
  url: string;
  parent: unknown;
}

/** Throws unless the call comes from the app's own page in the top frame of a window. */
export function checkSender(frame: CallingFrame | null): void {
  if (!frame) throw new Error('refused: the calling frame is gone');
  if (frame.parent !== null) throw new Error('refused: only the top frame may call');
  if (!isOurs(frame.url)) throw new Error('refused: not a page of the app');
}
