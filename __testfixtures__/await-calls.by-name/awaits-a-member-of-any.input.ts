export function first(source: any): string {
  return source.getSync('first').name;
}
