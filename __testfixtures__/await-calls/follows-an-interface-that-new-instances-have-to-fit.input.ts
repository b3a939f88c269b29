import { loadSync } from './support/api.js';

interface Source {
  read(id: string): string;
}

class Disk {
  read(id: string): string {
    return loadSync(id).name;
  }
}

class Memory {
  read(id: string): string {
    return id;
  }
}

/** Fits as well, but is never a source. */
class Clock {
  read(id: string): string {
    return `${id} o'clock`;
  }
}

function title(source: Source): string {
  return source.read('title').trim();
}

function memory(): Source {
  return new Memory();
}

export function titles(): string[] {
  return [title(new Disk()), title(memory()), new Clock().read('12')];
}
