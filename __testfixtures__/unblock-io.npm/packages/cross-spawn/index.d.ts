export declare function sync(command: string): { readonly status: number };
