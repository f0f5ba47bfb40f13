import { photoLimits, photoSize } from '@shared/domain/ledger/photo';
import { toBase64 } from '@/data/encryption/base64';

/** A picture as it is kept: JPEG in base64 without anything that the camera wrote beside it. */
export interface SmallPhoto {
  image: string;
  width: number;
  height: number;
  bytes: number;
}

/** Tried one after the other until the picture is small enough. */
const qualities = [0.85, 0.75, 0.65, 0.5, 0.35, 0.2];

/** Draws a picture of any kind that the window can read anew, scaled down. Undefined: it is no picture. */
export async function shrunk(file: Blob): Promise<SmallPhoto | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return undefined;
  const { width, height } = photoSize(picture.width, picture.height);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  // JPEG knows no transparency; what shows through would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size > photoLimits.bytes) continue;
    const image = toBase64(new Uint8Array(await blob.arrayBuffer()));
    return { image, width, height, bytes: blob.size };
  }
  throw new RangeError('a picture of this size is always small enough');
}
