// untouched: this loadSync is another function
function loadSync(id: string): string {
  return id;
}

export function nameOf(id: string): string {
  return loadSync(id).toUpperCase();
}
