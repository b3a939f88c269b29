import type { Fault } from './victim.ts';

export function injectFault(fault: Fault): { readonly calls: string[]; restore(): void };
