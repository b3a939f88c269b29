// refused: top-level
import { loadSync } from './support/legacy.cjs';

export default loadSync('title').title;
