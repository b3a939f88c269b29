// untouched: loadSync('a') occurs as text and as property only
export const usage = 'loadSync(id)';

export const options = { loadSync: true, readFileSync: 1 };

export function help(): string {
  return `${usage} ${options.loadSync} ${options.readFileSync}`;
}
