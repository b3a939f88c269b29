type Handler = (id: number, name: string) => Promise<string>;

export const handle: Handler = async (id, name) => name.repeat(id);
