// refused: escapes-as-value
export const getterOf = (store) => store.getSync;
