export interface AxiosInstance {
	get<T>(url: string): Promise<{ data: T }>;
	post<T>(url: string, data: unknown): Promise<{ data: T }>;
}
declare const axios: AxiosInstance;
export default axios;
