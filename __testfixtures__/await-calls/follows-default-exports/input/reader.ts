import { loadSync } from '../../support/api.js';

const reader = (id: string): string => loadSync(id).name;

export default reader;
