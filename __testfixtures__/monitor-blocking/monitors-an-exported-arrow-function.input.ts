export default async (id: number) => `${id}`;
