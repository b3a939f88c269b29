// refused: caller-blocked, public-api
import { loadSync } from './support/api.js';

export default function title(): string {
  return loadSync('title');
}
