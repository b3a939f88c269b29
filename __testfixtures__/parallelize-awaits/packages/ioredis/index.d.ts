export interface ChainableCommander {
	get(key: string): ChainableCommander;
	exec(): Promise<unknown[]>;
}

export declare class Redis {
	get(key: string): Promise<string | null>;
	set(key: string, value: string): Promise<'OK'>;
	pipeline(): ChainableCommander;
	multi(): ChainableCommander;
	watch(key: string): Promise<'OK'>;
}
