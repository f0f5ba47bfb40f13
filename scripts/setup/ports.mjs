// The ports of the last start: an address that changed would lose the browser's data and the account kept on the PC.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

/** Whether a program on this machine may listen at `port`. @param {number} port @returns {Promise<boolean>} */
export const isFree = (port) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

export class Ports {
  #file;
  /** @type {Record<string, number>} */
  #kept = {};

  /** @param {string} file where they are kept */
  constructor(file) {
    this.#file = file;
    try {
      this.#kept = JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // The first start.
    }
  }

  /** The port that `name` had last time if it is free, else 0. @param {string} name */
  async last(name) {
    const port = this.#kept[name];
    return Number.isInteger(port) && port && (await isFree(port)) ? port : 0;
  }

  /** @param {string} name @param {string} url whose port is kept */
  keep(name, url) {
    this.#kept[name] = Number(new URL(url).port);
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(this.#kept));
  }
}
