// refused: typed-function-value
import { loadSync } from './support/api.js';

export interface Feed {
  ondata: (id: string) => void;
}

export function listen(feed: Feed): void {
  feed.ondata = (id) => {
    console.log(loadSync(id).name);
  };
}
