#include "app/sample/sample_images.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <cstring>

namespace sluice::app {

namespace {

constexpr int kSide = 96;
constexpr int kCells = 5;

// A symmetric mosaic whose cells follow the bits of a multiplied product number.
QImage mosaic(int product)
{
    const quint32 bits = static_cast<quint32>(product) * 2654435761U;
    QImage image(kSide, kSide, QImage::Format_RGB32);
    image.fill(QColor::fromHsl(static_cast<int>(bits % 360), 60, 235));
    QPainter painter(&image);
    const QColor ink = QColor::fromHsl(static_cast<int>(bits % 360), 110, 110);
    constexpr int cell = kSide / (kCells + 1);
    for (int i = 0; i < kCells * 3; ++i) {
        if (((bits >> i) & 1U) != 0U) {
            const int column = i / kCells;
            const int y = cell / 2 + (i % kCells) * cell;
            painter.fillRect(cell / 2 + column * cell, y, cell, cell, ink);
            painter.fillRect(cell / 2 + (kCells - 1 - column) * cell, y, cell, cell, ink);
        }
    }
    return image;
}

} // namespace

data::Bytes productImage(int product)
{
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    mosaic(product).save(&buffer, "PNG");
    data::Bytes bytes(static_cast<std::size_t>(png.size()));
    std::memcpy(bytes.data(), png.constData(), bytes.size());
    return bytes;
}

} // namespace sluice::app
