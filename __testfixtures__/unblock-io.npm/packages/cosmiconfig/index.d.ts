export declare function cosmiconfigSync(name: string): { search(): { readonly config: unknown } | null };
