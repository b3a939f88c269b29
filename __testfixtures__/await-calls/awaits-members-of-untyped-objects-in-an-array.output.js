import { load } from './support/api.js';

const plugins = [
  { name: 'stored', run: async (id) => (await load(id)).name },
  { name: 'trimmed', run: (id) => id.trim() },
];

export const build = async (id) => {
  let text = id;
  for (const plugin of plugins) {
    text = await plugin.run(text);
  }
  return text;
};
export const lengthOf = async (name, id) => (await plugins.find((plugin) => plugin.name === name).run(id)).length;

export async function runAll(id) {
  const texts = [];
  for (const plugin of plugins) texts.push(await plugin.run(id));
  return texts.join(' ');
}
