// refused: callback-returns-void
import { type Item, saveSync } from './support/api.js';
import './support/jsx.js';

export const SaveButton = ({ item }: { item: Item }) => <button onClick={() => saveSync(item)}>Save</button>;
