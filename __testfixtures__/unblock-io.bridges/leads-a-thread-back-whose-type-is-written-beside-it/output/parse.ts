export const parseTitle = async (text: any) => JSON.parse(text).title;
