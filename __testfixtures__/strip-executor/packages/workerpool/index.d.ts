export type Pool = import('./Pool');
export function pool(): import('./Pool');
