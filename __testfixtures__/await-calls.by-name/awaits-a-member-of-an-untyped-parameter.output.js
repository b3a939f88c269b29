export const nameOf = async (store, id) => (await store.get(id)).name;

export async function page(store) {
  return `<h1>${await nameOf(store, 'page')}</h1>`;
}
