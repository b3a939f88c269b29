import { type Item, loadSync } from './support/api.js';

interface ItemSource {
  fetchItem(id: string): Item | Promise<Item>;
}

abstract class TitleSource {
  abstract titleFor(id: string): string | undefined | Promise<string | undefined>;
}

class FileItems implements ItemSource {
  fetchItem(id: string): Item {
    return loadSync(id);
  }
}

class FileTitles extends TitleSource {
  titleFor(id: string): string | undefined {
    return loadSync(id).name;
  }
}

const items: ItemSource = new FileItems();
const titles: TitleSource = new FileTitles();

export async function describeItem(id: string): Promise<string> {
  return `${(await items.fetchItem(id)).id}: ${await titles.titleFor(id)}`;
}

export function warmUp(): void {
  items.fetchItem('a');
  console.log('warm');
}
