// untouched: its declarations are the function that the rule means
export const read = (id) => Promise.resolve(`row ${id}`);
