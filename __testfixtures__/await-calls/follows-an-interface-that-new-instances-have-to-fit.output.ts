import { load } from './support/api.js';

interface Source {
  read(id: string): Promise<string>;
}

class Disk {
  async read(id: string): Promise<string> {
    return (await load(id)).name;
  }
}

class Memory {
  async read(id: string): Promise<string> {
    return id;
  }
}

/** Fits as well, but is never a source. */
class Clock {
  read(id: string): string {
    return `${id} o'clock`;
  }
}

async function title(source: Source): Promise<string> {
  return (await source.read('title')).trim();
}

function memory(): Source {
  return new Memory();
}

export async function titles(): Promise<string[]> {
  return [await title(new Disk()), await title(memory()), new Clock().read('12')];
}
