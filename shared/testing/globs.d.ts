/** The part of Vite's import.meta.glob that tests use to look at source files. */
interface ImportMeta {
  glob(
    pattern: string | readonly string[],
    options: { eager: true; query?: string; import?: string },
  ): Record<string, unknown>;
}
