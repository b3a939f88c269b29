// refused: unresolved-member
export function first(source: any): string {
  return source.getSync('a').name;
}
