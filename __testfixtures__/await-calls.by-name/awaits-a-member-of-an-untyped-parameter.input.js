export const nameOf = (store, id) => store.getSync(id).name;

export function page(store) {
  return `<h1>${nameOf(store, 'page')}</h1>`;
}
