// refused: external-declaration
import { loadSync } from './support/api.js';

export class NameMap extends Map<string, string> {
  override get(id: string): string | undefined {
    return loadSync(id).name;
  }
}
