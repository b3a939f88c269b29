// untouched: the type says that this is another method
class Cache {
  getSync(id: string): string {
    return id;
  }
}

export const read = (cache: Cache): string => cache.getSync('a');
