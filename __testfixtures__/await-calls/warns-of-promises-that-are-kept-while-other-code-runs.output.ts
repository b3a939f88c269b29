// warned: finishes-later
import { load, save } from './support/api.js';

let isReady = false;

async function init(): Promise<void> {
  await save(await load('state'));
  isReady = true;
}

export async function early(): Promise<boolean> {
  const ready = init();
  const before = isReady;
  await ready;
  return before;
}

export async function late(): Promise<boolean> {
  const ready = init();
  await ready;
  return isReady;
}

export async function twice(): Promise<void> {
  const first = init();
  const second = init();
  await Promise.all([first, second]);
}

export class Service {
  isOn = false;
  #started: Promise<void> | undefined;

  start(): boolean {
    this.#started ??= this.#boot();
    return this.isOn;
  }

  ready(): Promise<void> {
    return (this.#started ??= this.#boot());
  }

  async #boot(): Promise<void> {
    await save(await load('boot'));
    this.isOn = true;
  }
}
