// icon() of theme.h: one SVG a name, drawn in a token's colour, so that a change of theme repaints it.
#include "widgets/style/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace sluice::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

class SymbolEngine : public QIconEngine
{
public:
    SymbolEngine(QString name, Token token)
        : m_name(std::move(name))
        , m_token(token)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, drawn((QSizeF(rect.size()) * scale).toSize(), mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(size, mode);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        QPixmap pixmap = drawn(size, mode);
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SymbolEngine(m_name, m_token); }
    QString key() const override { return u"SluiceSymbol"_s; }
    QString iconName() override { return m_name; }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::current();
        return theme.color(mode == QIcon::Disabled ? Token::Handle : m_token);
    }

    // Square, centred; `size` in device pixels. The colour is part of the key: themes do not mix.
    QPixmap drawn(const QSize &size, QIcon::Mode mode) const
    {
        const QColor color = colorFor(mode);
        const QString key =
            u"sluice/%1/%2/%3x%4"_s.arg(m_name, color.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap)) {
            return pixmap;
        }
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(u":/icons/%1.svg"_s.arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
            QPainter painter(&pixmap);
            const int side = qMin(size.width(), size.height());
            renderer.render(&painter, QRectF((size.width() - side) / 2.0,
                                             (size.height() - side) / 2.0, side, side));
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString &name, Token token)
{
    static_cast<void>(
        Theme::current()); // the resources must be in before the first file is asked for
    return QIcon(new SymbolEngine(name, token));
}

} // namespace sluice::ui
