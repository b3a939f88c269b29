/** As much of p-map as the cases need. */
export default async function pMap(items, mapper, { concurrency }) {
  const sources = [...items];
  const results = [];
  let next = 0;
  const work = async () => {
    while (next < sources.length) {
      const index = next++;
      results[index] = await mapper(sources[index], index);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return results;
}
