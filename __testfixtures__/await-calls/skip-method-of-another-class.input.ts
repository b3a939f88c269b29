// untouched: these classes only share method names with Store
class Cache {
  getSync(id: string): string {
    return id;
  }
}

interface Lookup {
  getSync(id: string): string;
}

export const read = (cache: Cache, lookup: Lookup): string => cache.getSync('a') + lookup.getSync('b');
