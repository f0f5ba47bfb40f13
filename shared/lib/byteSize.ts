const unit = 1024;

/** Bytes as a person reads them: KB, MB or GB, at least 1 KB. */
export function byteSize(bytes: number): string {
  if (bytes < unit ** 2) return `${Math.max(1, Math.round(bytes / unit))} KB`;
  if (bytes < unit ** 3) return `${(bytes / unit ** 2).toFixed(1)} MB`;
  return `${(bytes / unit ** 3).toFixed(1)} GB`;
}
