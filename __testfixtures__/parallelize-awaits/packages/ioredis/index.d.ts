export declare class Redis {
	get(key: string): Promise<string | null>;
	set(key: string, value: string): Promise<'OK'>;
}
