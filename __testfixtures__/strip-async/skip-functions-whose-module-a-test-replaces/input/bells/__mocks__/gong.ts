export const strikeGong = (): Promise<number> => new Promise((resolve) => setTimeout(resolve, 1, 2));
