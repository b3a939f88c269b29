import { type Item, load } from './support/api.js';

interface ItemSource {
  fetchItem(id: string): Item | Promise<Item>;
}

abstract class TitleSource {
  abstract titleFor(id: string): string | undefined | Promise<string | undefined>;
}

class FileItems implements ItemSource {
  async fetchItem(id: string): Promise<Item> {
    return await load(id);
  }
}

class FileTitles extends TitleSource {
  async titleFor(id: string): Promise<string | undefined> {
    return (await load(id)).name;
  }
}

const items: ItemSource = new FileItems();
const titles: TitleSource = new FileTitles();

export async function describeItem(id: string): Promise<string> {
  return `${(await items.fetchItem(id)).id}: ${await titles.titleFor(id)}`;
}

export async function warmUp(): Promise<void> {
  await items.fetchItem('a');
  console.log('warm');
}
