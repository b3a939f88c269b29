import { type Item, load } from './support/api.js';

class Files {
  async find(id: string): Promise<Item> {
    return await load(id);
  }
}

class Memory {
  async pick(id: string): Promise<Item> {
    return await load(id);
  }
}

const disk = {
  async open(id: string): Promise<Item> {
    return await load(id);
  },
};

interface Finder {
  find(id: string): Promise<Item>;
}

interface Picker {
  pick(id: string): Promise<Item>;
}

interface Opener {
  open(id: string): Promise<Item>;
}

const services = new Map<string, unknown>();
const classes: Record<string, any> = {};
services.set('files', new Files());
services.set('all', { disk });
classes['memory'] = Memory;

export async function find(id: string): Promise<string> {
  const finder = services.get('files') as Finder;
  return (await finder.find(id)).name;
}

export async function pick(id: string): Promise<string> {
  const picker: Picker = new classes['memory']();
  return (await picker.pick(id)).name;
}

export async function open(id: string): Promise<string> {
  const { disk } = services.get('all') as { disk: Opener };
  return (await disk.open(id)).name;
}
