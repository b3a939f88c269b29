// untouched: it stands in for the module
const files = new Map([['cardTitle', 'cardTitle\n']]);

const read = (path: string): string => files.get(path) ?? '';

export { read as readFileSync };
