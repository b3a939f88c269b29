import { load } from '../../support/api.js';

const reader = async (id: string): Promise<string> => (await load(id)).name;

export default reader;
