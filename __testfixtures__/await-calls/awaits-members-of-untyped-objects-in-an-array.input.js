import { loadSync } from './support/api.js';

const plugins = [
  { name: 'stored', run: (id) => loadSync(id).name },
  { name: 'trimmed', run: (id) => id.trim() },
];

export const build = (id) => plugins.reduce((text, plugin) => plugin.run(text), id);
export const lengthOf = (name, id) => plugins.find((plugin) => plugin.name === name).run(id).length;

export function runAll(id) {
  const texts = [];
  for (const plugin of plugins) texts.push(plugin.run(id));
  return texts.join(' ');
}
