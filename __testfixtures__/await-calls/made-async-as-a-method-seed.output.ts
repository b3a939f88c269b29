export class Session {
  user = '';

  async restore(token: string): Promise<boolean> {
    this.user = token;
    return token !== '';
  }

  async resume(): Promise<void> {
    if (!await this.restore('last')) this.user = 'guest';
  }
}
