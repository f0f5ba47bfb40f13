import { browserHost } from './browser';
import { electronHost } from './electron';
import type { Host } from './host';

/** The machine this window runs on. */
export const host: Host = window.office ? electronHost(window.office) : browserHost;
