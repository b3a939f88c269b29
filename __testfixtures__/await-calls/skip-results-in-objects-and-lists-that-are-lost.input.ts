// refused: caller-blocked, escapes-as-value
import { loadSync } from './support/api.js';

const nameOf = (id: string) => () => loadSync(id).name;
const titleOf = (id: string) => () => loadSync(id).name;
const names = { first: nameOf('1'), second: nameOf('2') };
const titles = [titleOf('1'), titleOf('2')];

export const all = () => Object.values(names).map((name) => name());
export const allTitles = () => titles.map((title) => title());
