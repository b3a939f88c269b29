import { type Item, loadSync } from './support/api.js';

class Files {
  find(id: string): Item {
    return loadSync(id);
  }
}

class Memory {
  pick(id: string): Item {
    return loadSync(id);
  }
}

const disk = {
  open(id: string): Item {
    return loadSync(id);
  },
};

interface Finder {
  find(id: string): Item;
}

interface Picker {
  pick(id: string): Item;
}

interface Opener {
  open(id: string): Item;
}

const services = new Map<string, unknown>();
const classes: Record<string, any> = {};
services.set('files', new Files());
services.set('all', { disk });
classes['memory'] = Memory;

export function find(id: string): string {
  const finder = services.get('files') as Finder;
  return finder.find(id).name;
}

export function pick(id: string): string {
  const picker: Picker = new classes['memory']();
  return picker.pick(id).name;
}

export function open(id: string): string {
  const { disk } = services.get('all') as { disk: Opener };
  return disk.open(id).name;
}
