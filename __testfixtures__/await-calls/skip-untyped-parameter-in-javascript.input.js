// refused: unresolved-member
export function first(store) {
  return store.getSync('first');
}
