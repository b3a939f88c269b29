// refused: ignored-by-comment, caller-blocked
export function readTitle(id: string): string {
  return `title of ${id}`;
}

export async function page(): Promise<string> {
  return readTitle('page').trim();
}

export async function header(): Promise<string> {
  // asyncshift-ignore-next-line has to be there at once
  return readTitle('header').trim();
}
