// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

declare function registerPlugin(plugin: any): void;

registerPlugin({
  describePlugin(id: string) {
    return loadSync(id).name;
  },
});
