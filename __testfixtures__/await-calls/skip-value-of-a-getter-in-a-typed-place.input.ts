// refused: accessor
import { type Item, loadSync } from './support/api.js';

class Command {
  get item(): Item {
    return loadSync('a');
  }

  name(): string {
    const item: Item = this.item;
    return item.name;
  }
}

interface Upload {
  item?: Item;
}

export function name(): string {
  const upload: Upload = { item: new Command().item };
  return `${upload.item?.name} ${new Command().name()}`;
}
